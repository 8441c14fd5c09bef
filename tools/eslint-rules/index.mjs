import { guardedResolver } from './guarded-resolver.mjs';

/** Lint rules of this house. */
export default { meta: { name: 'regimen' }, rules: { 'guarded-resolver': guardedResolver } };
