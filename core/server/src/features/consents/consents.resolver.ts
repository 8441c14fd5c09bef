import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inherited, InPerson, Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ConsentsService } from './consents.service.js';
import { PrivacyRulesService } from './privacy-rules.service.js';

@Resolver('Participant')
export class ConsentsResolver {
  constructor(
    @Inject(ConsentsService) private readonly consents: ConsentsService,
    @Inject(PrivacyRulesService) private readonly rules: PrivacyRulesService,
  ) {}

  @ResolveField('consents')
  @Inherited('of a participant whose record was opened; the record checks again')
  ofParticipant(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'consents'> {
    return this.consents.consentsOf(context, id);
  }

  @ResolveField('consentLedger')
  @Inherited('of a participant whose record was opened; only the person themself gets it')
  ledger(
    @Context() context: RequestContext,
    @Parent() { id }: { id: string },
  ): Answer<Schema.Participant, 'consentLedger'> {
    return this.consents.ledgerOf(context, id);
  }

  @Query('consentTexts')
  @SignedIn('texts are the same for everybody of a workspace')
  texts(
    @Context() context: RequestContext,
    @Args('language') language: Schema.QueryConsentTextsArgs['language'],
  ): Answer<Schema.Query, 'consentTexts'> {
    return this.rules.texts(context, language);
  }

  @Query('privacyRules')
  @SignedIn('everybody may know which law the workspace works under')
  privacyRules(@Context() context: RequestContext): Answer<Schema.Query, 'privacyRules'> {
    return this.rules.find(context);
  }

  @Query('closedRecords')
  @Requires('read', 'HealthRecord')
  closedRecords(@Context() context: RequestContext): Answer<Schema.Query, 'closedRecords'> {
    return this.consents.closedRecords(context);
  }

  @Mutation('setConsent')
  @Requires('change', 'HealthRecord')
  @InPerson('only a person consents')
  setConsent(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetConsentArgs['input'],
  ): Answer<Schema.Mutation, 'setConsent'> {
    return this.consents.setConsent(context, input);
  }

  @Mutation('setPrivacyRules')
  @Requires('manage', 'Workspace')
  @InPerson('a person answers for the law that is chosen')
  setPrivacyRules(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationSetPrivacyRulesArgs['input'],
  ): Answer<Schema.Mutation, 'setPrivacyRules'> {
    return this.rules.set(context, input);
  }
}
