import { ApiUnavailable } from './api-unavailable.js';

/** Posts a body and tells how much of it is sent, which `fetch` cannot. @throws ApiUnavailable where nobody answers. */
export function sendBytes(
  path: string,
  body: Blob,
  headers: Readonly<Record<string, string>>,
  onShare: (share: number) => void,
): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new ApiUnavailable('UNREACHABLE'));
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 1);
    request.onload = () =>
      resolve({ ok: request.status >= 200 && request.status < 300, text: request.responseText });
    request.onerror = fail;
    request.onabort = fail;
    request.send(body);
  });
}
