/**
 * Runs in the explorer's page, before the explorer. Every operation it sends gets the proof that it comes from this
 * server's own page, asked for anew each time, so that signing in or out, here or in the console, counts at once.
 * Every style it makes gets the nonce that the page's policy asks for.
 */
const sendPlainly = globalThis.fetch.bind(globalThis);
const endpoint = new URL('/graphql', globalThis.location.href).href;
const { nonce } = globalThis.document.querySelector('style[nonce]');

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.url !== endpoint) return sendPlainly(request);
  const proof = await currentProof();
  if (proof !== null) request.headers.set('x-regimen-csrf', proof);
  request.headers.set('apollo-require-preflight', 'true');
  return sendPlainly(request);
};

globalThis.WebSocket = class extends globalThis.WebSocket {
  /** A socket brings its proof with its first message. */
  send(message) {
    if (!isFirst(message)) super.send(message);
    else void currentProof().then((csrfToken) => super.send(firstMessage(csrfToken)));
  }
};

globalThis.Document.prototype.createElement = new Proxy(globalThis.Document.prototype.createElement, {
  apply(create, document, names) {
    const element = Reflect.apply(create, document, names);
    if (element.localName === 'style') element.nonce = nonce;
    return element;
  },
});

function isFirst(message) {
  return typeof message === 'string' && message.includes('"connection_init"');
}

function firstMessage(csrfToken) {
  return JSON.stringify({ type: 'connection_init', payload: csrfToken === null ? {} : { csrfToken } });
}

/** The CSRF token of the session whose cookie this browser holds; null when signed out. */
async function currentProof() {
  const answer = await sendPlainly(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ query: '{ session { csrfToken } }' }),
  });
  const { data } = await answer.json();
  return data?.session?.csrfToken ?? null;
}
