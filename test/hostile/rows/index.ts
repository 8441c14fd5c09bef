import type { Row } from '../row.js';
import { graphqlShapeRows } from './graphql-shape.js';
import { listAndRoleRows } from './lists-and-roles.js';
import { outsideDataRows } from './outside-data-rows.js';
import { tenancyRows } from './tenancy.js';

/** Every row that is written, by class. */
export const rows: readonly Row[] = [
  ...tenancyRows,
  ...listAndRoleRows,
  ...graphqlShapeRows,
  ...outsideDataRows,
];
