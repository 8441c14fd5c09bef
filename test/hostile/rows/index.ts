import type { Row } from '../row.js';
import { graphqlShapeRows } from './graphql-shape.js';

/** Every row that is written, by class. */
export const rows: readonly Row[] = [...graphqlShapeRows];
