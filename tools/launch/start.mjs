// `npm start`: the product itself continues in this very process, so no launcher stays behind to be orphaned.
import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';

endWithNpm();
await prepare();
await import('../../core/server/dist/main-start.js');
