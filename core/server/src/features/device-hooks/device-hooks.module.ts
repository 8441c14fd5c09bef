import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { DeviceConnectionsRepository } from './device-connections.repository.js';
import { DeviceConnectionsService } from './device-connections.service.js';
import { DeviceDeliveriesRepository } from './device-deliveries.repository.js';
import { DeviceHooksController } from './device-hooks.controller.js';
import { DeviceHooksResolver } from './device-hooks.resolver.js';
import { DeviceIntake } from './device-intake.js';
import { HookThrottle } from './hook-throttle.js';
import { PushSources } from './push-sources.js';

@Module({
  imports: [ImportsModule, ProfilesModule],
  controllers: [DeviceHooksController],
  providers: [
    DeviceConnectionsRepository,
    DeviceConnectionsService,
    DeviceDeliveriesRepository,
    DeviceHooksResolver,
    DeviceIntake,
    HookThrottle,
    PushSources,
  ],
})
export class DeviceHooksModule {}
