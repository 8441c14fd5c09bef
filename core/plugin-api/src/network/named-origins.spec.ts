import { namedOrigins, originOf } from './named-origins.js';

const from = (outboundFrom: () => readonly string[], written: unknown) =>
  namedOrigins({ outboundFrom }, written, written);

describe('origins an operator named', () => {
  it('are those of addresses anywhere in the settings', () => {
    const written = { server: { url: 'http://127.0.0.1:11434/v1' }, more: ['https://models.lan/'] };
    const both = ['http://127.0.0.1:11434', 'https://models.lan'];
    expect(from(() => both, written)).toEqual(both);
    expect(namedOrigins({}, written, written)).toEqual([]);
  });

  it.each([
    ['a port nobody wrote', 'http://127.0.0.1:6379', /settings do not name/],
    ['another scheme', 'https://127.0.0.1:11434', /settings do not name/],
    ['a path', 'http://127.0.0.1:11434/v1', /is no origin/],
    ['a name', 'localhost', /is no origin/],
    ['a file', 'file:///etc/passwd', /is no origin/],
    ['a password', 'http://a:b@127.0.0.1:11434', /is no origin/],
  ])('are not %s', (_, origin, reason) => {
    expect(() => from(() => [origin], { url: 'http://127.0.0.1:11434' })).toThrow(reason);
  });

  it('are not what the plugin gives itself as default', () => {
    const outboundFrom = () => ['http://127.0.0.1:1'];
    expect(() => namedOrigins({ outboundFrom }, {}, { url: 'http://127.0.0.1:1' })).toThrow(/do not name/);
  });

  it('leave out default ports and case, as browsers do', () => {
    expect(originOf('HTTP://Models.LAN:80/v1')).toBe('http://models.lan');
  });
});
