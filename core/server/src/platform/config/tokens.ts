/** Injection tokens of what a process opens once. */
export const settingsToken = Symbol('settings');
export const loggerToken = Symbol('logger');
export const solverToken = Symbol('solver');
/** `AbilityOf`: what roles may do, by the policies of all features. */
export const abilityOfToken = Symbol('ability-of');
/** What marks, challenges and counters of signing in are keyed by: the same in every process of an installation. */
export const signInKeyToken = Symbol('sign-in-key');
