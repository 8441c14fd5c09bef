import { createContext } from 'svelte';
import { ApiClient } from '../api/client.js';
import { LanguageState } from '../i18n/language.svelte.js';
import { Router } from '../router/router.svelte.js';
import { Announcer } from './announcer.svelte.js';
import { SessionState } from './session.svelte.js';
import { SourceNames } from './source-names.svelte.js';

/** Everything the pages share, made once by the root and handed down by context. */
export class ConsoleState {
  readonly api = new ApiClient();
  readonly language = new LanguageState();
  readonly router = new Router();
  readonly announcer = new Announcer();
  readonly sourceNames = new SourceNames(this.api, this.language);
  readonly session = new SessionState(this.api, this.language);
}

export const [useConsole, provideConsole] = createContext<ConsoleState>();
