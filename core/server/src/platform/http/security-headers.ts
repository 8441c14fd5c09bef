import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Nothing from elsewhere, no inline script or style: text of people can never become code. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** What the console asks browsers for: heart-rate straps, copying a token, and passkeys. */
const usedFeatures = [
  'bluetooth',
  'clipboard-write',
  'publickey-credentials-create',
  'publickey-credentials-get',
];
/** What no page of ours asks for, so that no page that went wrong can ask a person for it either. */
const unusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
];
const permissionsPolicy = [
  ...usedFeatures.map((name) => `${name}=(self)`),
  ...unusedFeatures.map((name) => `${name}=()`),
].join(', ');

/** What every answer tells browsers to hold back, whoever gives it. */
export async function sendSecurityHeaders(fastify: FastifyInstance): Promise<void> {
  // Browsers without `frame-ancestors` go by the older header: both say the same.
  await fastify.register(fastifyHelmet, { contentSecurityPolicy, frameguard: { action: 'deny' } });
  fastify.addHook('onRequest', async (_request, reply) => {
    void reply.header('permissions-policy', permissionsPolicy);
  });
}
