export { answerSchema } from './answer-schema.js';
export { phrasingPrompt } from './phrasing-prompt.js';
export { createPromptedUnderstanding } from './prompted-understanding.js';
export type { AnswerSchema, AskModel } from './prompted-understanding.js';
export type { Prompt } from './understanding-prompt.js';
