import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ForServices } from '../../platform/access/requirement.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { ProvisionedUsers } from './provisioned-users.js';
import type { ShownUser } from './provisioned-users.js';
import { ProvisioningService } from './provisioning.service.js';
import { listOf, mostResults, scimMediaType } from './scim-documents.js';
import { ScimErrorFilter } from './scim-error.filter.js';
import { ScimError } from './scim-error.js';
import { parseFilter } from './scim-filter.js';
import { patched } from './scim-patch.js';
import { userIn } from './scim-user.js';

/** Answers in the transaction of the request, which is rolled back when something is refused. */
type Work<T> = (context: RequestContext) => Promise<T>;

/** Users of SCIM 2.0 (RFC 7644, 3). The workspace is that of the token, and nothing a request says. */
@Controller('scim/v2/Users')
@UseFilters(ScimErrorFilter)
export class ScimUsersController {
  constructor(
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(ProvisioningService) private readonly provisioning: ProvisioningService,
    @Inject(ProvisionedUsers) private readonly users: ProvisionedUsers,
  ) {}

  @Get()
  @ForServices('members:provision', 'a directory looks for the accounts it keeps')
  list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.answer(request, reply, async (context) => {
      const query = request.query as Readonly<Record<string, unknown>>;
      const startIndex = Math.max(1, wholeIn(query['startIndex'], 'startIndex') ?? 1);
      const limit = Math.min(mostResults, Math.max(0, wholeIn(query['count'], 'count') ?? mostResults));
      const text = query['filter'];
      if (text !== undefined && typeof text !== 'string')
        throw ScimError.bad('invalidFilter', 'Send one filter.');
      const { total, resources } = await this.users.list(
        await context.transaction(),
        actorOf(context).workspaceId,
        text === undefined ? {} : parseFilter(text),
        { offset: startIndex - 1, limit },
      );
      return listOf(resources, total, startIndex);
    });
  }

  @Get(':id')
  @ForServices('members:provision', 'a directory looks at an account it keeps')
  async find(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | undefined> {
    const shown = await this.answer(request, reply, (context) => this.provisioning.find(context, id));
    void reply.header('etag', shown.etag);
    if (!names(request.headers['if-none-match'], shown)) return shown.resource;
    void reply.status(304);
    return undefined;
  }

  @Post()
  @ForServices('members:provision', 'a directory makes an account with the least role')
  @HttpCode(201)
  async create(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const user = userIn(bodyOf(request));
    const shown = await this.answer(request, reply, (context) => this.provisioning.create(context, user));
    void reply.header('location', `/scim/v2/Users/${shown.row.memberId}`).header('etag', shown.etag);
    return shown.resource;
  }

  @Put(':id')
  @ForServices('members:provision', 'a directory says anew who somebody is, and whether they may sign in')
  replace(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const user = userIn(bodyOf(request));
    return this.change(id, request, reply, () => user);
  }

  @Patch(':id')
  @ForServices('members:provision', 'a directory changes what it told of somebody, or ends the account')
  patch(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const body = bodyOf(request);
    return this.change(id, request, reply, ({ user }) => patched(user, body));
  }

  @Delete(':id')
  @ForServices(
    'members:provision',
    'a directory ends an account; nothing that is kept of the person is deleted',
  )
  @HttpCode(204)
  remove(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.answer(request, reply, (context) =>
      this.provisioning.remove(context, id, (shown) => checkVersion(request, shown)),
    );
  }

  private async change(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    change: (shown: ShownUser) => ReturnType<typeof userIn>,
  ): Promise<object> {
    const shown = await this.answer(request, reply, (context) =>
      this.provisioning.change(context, id, (known) => {
        checkVersion(request, known);
        return change(known);
      }),
    );
    void reply.header('etag', shown.etag);
    return shown.resource;
  }

  private async answer<T>(request: FastifyRequest, reply: FastifyReply, work: Work<T>): Promise<T> {
    const context = await this.contexts.forRequest(request, reply);
    let result: T;
    try {
      result = await work(context);
    } catch (error) {
      await context.finish({ succeeded: false, shown: false });
      throw error;
    }
    await context.finish({ succeeded: true, shown: true });
    void reply.header('content-type', scimMediaType).header('cache-control', 'no-store');
    return result;
  }
}

/** @throws ScimError 415 for what is no JSON: other types have readers elsewhere in the product. */
function bodyOf(request: FastifyRequest): unknown {
  if (!/^application\/(scim\+)?json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new ScimError(415, 'Send application/scim+json.');
  return request.body;
}

/** RFC 7644, 3.14: nothing is changed of what the directory has not seen. */
function checkVersion(request: FastifyRequest, shown: ShownUser): void {
  const header = request.headers['if-match'];
  if (header !== undefined && !names(header, shown))
    throw new ScimError(412, 'The resource has changed since. Read it again.');
}

function names(header: string | undefined, { etag }: ShownUser): boolean {
  const weakly = (tag: string) => tag.trim().replace(/^W\//, '');
  const known = (header ?? '').split(',').map(weakly);
  return known.includes(weakly(etag)) || known.includes('*');
}

function wholeIn(value: unknown, name: string): number | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' || !/^-?\d{1,9}$/.test(value))
    throw ScimError.bad('invalidValue', `${name} is a whole number.`);
  return Number(value);
}
