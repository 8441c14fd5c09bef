import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, InPerson, Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { DeviceConnectionsService } from './device-connections.service.js';

@Resolver('Participant')
export class DeviceHooksResolver {
  constructor(@Inject(DeviceConnectionsService) private readonly devices: DeviceConnectionsService) {}

  @Query('pushSources')
  @SignedIn('which plugins run is the same for everybody', 'tokens-too')
  pushSources(): Answer<Schema.Query, 'pushSources'> {
    return Promise.resolve(this.devices.pushSources());
  }

  @ResolveField('deviceConnections')
  @Inherited('of a participant whose record was opened')
  connections(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'deviceConnections'> {
    return this.devices.of(context, id);
  }

  @Mutation('connectDevice')
  @Requires('change', 'HealthRecord')
  @InPerson('an address and its secret are keys of their own')
  connect(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationConnectDeviceArgs['input'],
  ): Answer<Schema.Mutation, 'connectDevice'> {
    return this.devices.connect(context, input);
  }

  @Mutation('rotateDeviceSecret')
  @Requires('change', 'HealthRecord')
  @InPerson('a secret is a key of its own')
  rotate(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationRotateDeviceSecretArgs['input'],
  ): Answer<Schema.Mutation, 'rotateDeviceSecret'> {
    return this.devices.rotate(context, input);
  }

  @Mutation('disconnectDevice')
  @Requires('change', 'HealthRecord')
  disconnect(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationDisconnectDeviceArgs['input'],
  ): Answer<Schema.Mutation, 'disconnectDevice'> {
    return this.devices.disconnect(context, input);
  }
}
