import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { SingleSignOnModule } from '../single-sign-on/single-sign-on.module.js';
import { ProvisionedIdentities } from './provisioned-identities.js';
import { ProvisionedMembersRepository } from './provisioned-members.repository.js';
import { ProvisionedUsers } from './provisioned-users.js';
import { ProvisioningService } from './provisioning.service.js';
import { ScimDocumentsController } from './scim-documents.controller.js';
import { ScimErrorFilter } from './scim-error.filter.js';
import { ScimUsersController } from './scim-users.controller.js';

@Module({
  imports: [MembersModule, SingleSignOnModule],
  controllers: [ScimUsersController, ScimDocumentsController],
  providers: [
    ProvisionedIdentities,
    ProvisionedMembersRepository,
    ProvisionedUsers,
    ProvisioningService,
    ScimErrorFilter,
  ],
})
export class ProvisioningModule {}
