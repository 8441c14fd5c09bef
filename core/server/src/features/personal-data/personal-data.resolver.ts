import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { InPerson, Public, Requires } from '../../platform/access/requirement.js';
import { watch } from '../../platform/events/watch.js';
import type { Answer, Events } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ErasureReceipts } from './erasure/erasure-receipts.js';
import { LegalHoldsService } from './legal-holds.service.js';
import { PersonalDataService } from './personal-data.service.js';

@Resolver()
export class PersonalDataResolver {
  constructor(
    @Inject(PersonalDataService) private readonly service: PersonalDataService,
    @Inject(LegalHoldsService) private readonly holds: LegalHoldsService,
    @Inject(ErasureReceipts) private readonly receipts: ErasureReceipts,
  ) {}

  @Query('heldData')
  @Requires('read', 'PersonalData')
  held(@Context() context: RequestContext): Answer<Schema.Query, 'heldData'> {
    return this.service.of(context);
  }

  @Query('erasures')
  @Requires('read', 'Erasure')
  erasures(@Context() context: RequestContext): Answer<Schema.Query, 'erasures'> {
    return this.holds.erased(context);
  }

  @Query('legalHolds')
  @Requires('decide', 'PersonalData')
  legalHolds(@Context() context: RequestContext): Answer<Schema.Query, 'legalHolds'> {
    return this.holds.standing(context);
  }

  @Query('erasureReceipt')
  @Public('whoever is erased cannot sign in any more; the signed code opens this receipt and nothing else')
  receipt(
    @Args('code') code: Schema.QueryErasureReceiptArgs['code'],
  ): Answer<Schema.Query, 'erasureReceipt'> {
    return this.receipts.of(code);
  }

  @Subscription('personalExportProgress')
  @Requires('read', 'PersonalData')
  exportProgress(
    @Context() context: RequestContext,
    @Args('exportId') exportId: Schema.SubscriptionPersonalExportProgressArgs['exportId'],
  ): Events<'personalExportProgress'> {
    return watch('personalExportProgress', context, this.service.ticks(exportId), () =>
      this.service.oneExport(context, exportId),
    );
  }

  @Mutation('exportMyData')
  @Requires('change', 'PersonalData')
  @InPerson('a copy of everything goes to nobody but the person')
  export(
    @Context() context: RequestContext,
    @Args('language') language: Schema.MutationExportMyDataArgs['language'],
  ): Answer<Schema.Mutation, 'exportMyData'> {
    return this.service.export(context, language);
  }

  @Mutation('restrictMyData')
  @Requires('change', 'PersonalData')
  @InPerson('what a person decides about their data, no program decides for them')
  restrict(
    @Context() context: RequestContext,
    @Args('isRestricted') isRestricted: Schema.MutationRestrictMyDataArgs['isRestricted'],
  ): Answer<Schema.Mutation, 'restrictMyData'> {
    return this.service.restrict(context, isRestricted);
  }

  @Mutation('eraseMyData')
  @Requires('change', 'PersonalData')
  @InPerson('an erasure cannot be taken back')
  erase(
    @Context() context: RequestContext,
    @Args('accountName') accountName: Schema.MutationEraseMyDataArgs['accountName'],
  ): Answer<Schema.Mutation, 'eraseMyData'> {
    return this.service.erase(context, accountName);
  }

  @Mutation('placeLegalHold')
  @Requires('decide', 'PersonalData')
  placeHold(
    @Context() context: RequestContext,
    @Args('input') input: Schema.MutationPlaceLegalHoldArgs['input'],
  ): Answer<Schema.Mutation, 'placeLegalHold'> {
    return this.holds.place(context, input);
  }

  @Mutation('liftLegalHold')
  @Requires('decide', 'PersonalData')
  liftHold(
    @Context() context: RequestContext,
    @Args('id') id: Schema.MutationLiftLegalHoldArgs['id'],
  ): Answer<Schema.Mutation, 'liftLegalHold'> {
    return this.holds.lift(context, id);
  }
}
