import { RemoteFailure } from '@regimen/plugin-api/remote';

/** JSON of an answer, out of the wrapping that chat models like: thoughts before it, a fence of code around it. @throws RemoteFailure */
export function parseAnswer(content: string): unknown {
  const said = content.replace(/^\s*<think>[\s\S]*?<\/think>/u, '').trim();
  const bare = /^```(?:json)?\s*\n([\s\S]*?)\n?```$/u.exec(said)?.[1] ?? said;
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    throw new RemoteFailure('malformed', 'The model did not answer in JSON.');
  }
}
