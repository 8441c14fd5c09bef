import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ContextFactory } from '../graphql/create-context.js';
import { AccessGuard } from './access.guard.js';
import { ForServices, InPerson, Inherited, Public, Requires, SignedIn } from './requirement.js';
import { RouteAdmission } from './route-admission.js';

@Controller()
class Routes {
  @Get('undeclared')
  undeclared() {
    return 'in';
  }

  @Get('inherited')
  @Inherited('a route has no object it belongs to')
  inherited() {
    return 'in';
  }

  @Get('public')
  @Public('for everybody')
  everybody() {
    return 'in';
  }

  @Get('signed-in')
  @SignedIn('for whoever is somebody')
  signedIn() {
    return 'in';
  }

  @Get('may')
  @Requires('read', 'Job')
  may() {
    return 'in';
  }

  @Get('may-not')
  @Requires('manage', 'Job')
  mayNot() {
    return 'in';
  }

  @Get('in-person')
  @Requires('read', 'Job')
  @InPerson('not for programs')
  inPerson() {
    return 'in';
  }

  @Get('services')
  @ForServices('members:provision', 'a test')
  services() {
    return 'in';
  }
}

describe('the guard of routes', () => {
  const notes: unknown[] = [];
  const finished: unknown[] = [];
  let who: { actor: object | null; csrfConfirmed: boolean; token: { scopes: string[] } | null };
  const context = () => ({
    ...who,
    ability: { can: (action: string, subject: string) => action === 'read' && subject === 'Job' },
    audit: { note: (note: unknown) => notes.push(note) },
    finish: (outcome: unknown) => Promise.resolve(finished.push(outcome)),
  });
  let app: NestFastifyApplication;
  beforeAll(async () => {
    @Module({
      controllers: [Routes],
      providers: [
        { provide: ContextFactory, useValue: { forRequest: () => Promise.resolve(context()) } },
        RouteAdmission,
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    })
    class TestModule {}
    app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), {
      logger: false,
    });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  const person = { actor: {}, csrfConfirmed: true, token: null };
  const ask = async (path: string, as: typeof who = person) => {
    who = as;
    return (await fetch(`${await app.getUrl()}${path}`)).status;
  };

  it('refuses a route that declares nothing, or that it belongs to something', async () => {
    expect([await ask('/undeclared'), await ask('/inherited')]).toEqual([500, 500]);
  });

  it('asks who it is, and for the proof that our page asks', async () => {
    const nobody = { actor: null, csrfConfirmed: false, token: null };
    expect(await ask('/public', nobody)).toBe(200);
    for (const path of ['/signed-in', '/may', '/services']) expect(await ask(path, nobody)).toBe(401);
    expect(await ask('/may', { ...person, csrfConfirmed: false })).toBe(401);
    expect([await ask('/signed-in'), await ask('/may')]).toEqual([200, 200]);
  });

  it('asks for the right, and notes who had none', async () => {
    notes.length = finished.length = 0;
    expect(await ask('/may-not')).toBe(403);
    expect(notes).toEqual([
      { action: 'call-route', subject: 'GET /may-not', decision: 'denied', reason: 'requirement' },
    ]);
    expect(finished).toEqual([{ succeeded: false, shown: false }]);
  });

  it('lets tokens in where their scopes reach, and nowhere in person', async () => {
    const program = { ...person, token: { scopes: ['members:provision'] } };
    expect(await ask('/services', program)).toBe(200);
    expect(await ask('/services', { ...person, token: { scopes: ['job:read'] } })).toBe(403);
    expect(await ask('/services')).toBe(403);
    for (const path of ['/in-person', '/signed-in']) expect(await ask(path, program)).toBe(403);
    expect(await ask('/in-person')).toBe(200);
  });
});
