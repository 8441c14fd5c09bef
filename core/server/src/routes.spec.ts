import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { jest } from '@jest/globals';
import { featureModules } from './feature-modules.js';
import { requirementKey } from './platform/access/requirement.js';
import type { Requirement } from './platform/access/requirement.js';
import { startTestApi } from './testing/start-test-api.js';

jest.setTimeout(120_000);

interface Route {
  method: string;
  path: string;
  requirement: Requirement | undefined;
}

/** Every route of every controller of the features, as their decorators declare them. */
function routesOf(modules: readonly object[]): Route[] {
  return modules.flatMap((module) =>
    listed(module, 'controllers').flatMap((controller) => handlersOf(controller)),
  );
}

function handlersOf(controller: { prototype: object }): Route[] {
  return Object.getOwnPropertyNames(controller.prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => (controller.prototype as Record<string, unknown>)[name])
    .filter(
      (handler): handler is object => typeof handler === 'function' && Reflect.hasMetadata('path', handler),
    )
    .map((handler) => ({
      method: RequestMethod[Reflect.getMetadata('method', handler) as number]!,
      path: `/${[controller, handler]
        .map((owner) => String(Reflect.getMetadata('path', owner)))
        .join('/')
        .split('/')
        .filter((part) => part !== '')
        .join('/')}`,
      requirement: Reflect.getMetadata(requirementKey, handler) as Requirement | undefined,
    }));
}

function listed(module: object, what: string): { prototype: object }[] {
  return (Reflect.getMetadata(what, module) as { prototype: object }[] | undefined) ?? [];
}

describe('every route beside GraphQL', () => {
  const routes = routesOf(featureModules);

  it('declares what it asks for', () => {
    expect(routes.length).toBeGreaterThan(8);
    expect(routes.filter(({ requirement }) => requirement === undefined)).toEqual([]);
  });

  it('is shut for whoever is nobody, unless it says why not', async () => {
    const api = await startTestApi();
    try {
      const open: string[] = [];
      for (const { method, path, requirement } of routes) {
        if (requirement?.kind === 'public') continue;
        const url = `${api.url}${path.replace(/:\w+/g, 'x').replace('*', 'x')}`;
        const isBodiless = method === 'GET' || method === 'DELETE' || method === 'ALL';
        const type = path === '/uploads' ? 'application/octet-stream' : 'application/json';
        const { status } = await fetch(url, {
          method: method === 'ALL' ? 'GET' : method,
          ...(isBodiless ? {} : { headers: { 'content-type': type }, body: '{}' }),
        });
        if (status !== 401) open.push(`${method} ${path} ${status}`);
      }
      expect(open).toEqual([]);
    } finally {
      await api.stop();
    }
  });
});
