import { fixedSql } from './fixed-sql.mjs';
import { guardedResolver } from './guarded-resolver.mjs';

/** Lint rules of this house. */
export default {
  meta: { name: 'regimen' },
  rules: { 'fixed-sql': fixedSql, 'guarded-resolver': guardedResolver },
};
