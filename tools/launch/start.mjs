// `npm start`: the product itself continues in this very process, so no launcher stays behind to be orphaned.
import { prepare } from './prepare.mjs';

await prepare();
await import('../../core/server/dist/main-start.js');
