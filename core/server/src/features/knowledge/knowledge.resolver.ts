import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Requires, SignedIn } from '../../platform/access/requirement.js';
import type { Answer } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ExercisesService } from './exercises.service.js';
import { KnowledgeGraphService } from './knowledge-graph.service.js';
import { RulesService } from './rules.service.js';

@Resolver()
export class KnowledgeResolver {
  constructor(
    @Inject(RulesService) private readonly ruleBook: RulesService,
    @Inject(ExercisesService) private readonly catalogue: ExercisesService,
    @Inject(KnowledgeGraphService) private readonly graph: KnowledgeGraphService,
  ) {}

  @Query('rules')
  @Requires('read', 'Knowledge')
  rules(@Args() args: Schema.QueryRulesArgs): Answer<Schema.Query, 'rules'> {
    return this.ruleBook.page(args);
  }

  @Query('rule')
  @Requires('read', 'Knowledge')
  rule(@Args('id') id: Schema.QueryRuleArgs['id']): Answer<Schema.Query, 'rule'> {
    return this.ruleBook.find(id);
  }

  @Query('exercises')
  @SignedIn(
    'the catalogue is the same for everyone; a named person is opened by the door of their record',
    'tokens-too',
  )
  exercises(
    @Context() context: RequestContext,
    @Args() args: Schema.QueryExercisesArgs,
  ): Answer<Schema.Query, 'exercises'> {
    return this.catalogue.page(context, args);
  }

  @Query('exercise')
  @SignedIn(
    'the catalogue is the same for everyone; a named person is opened by the door of their record',
    'tokens-too',
  )
  exercise(
    @Context() context: RequestContext,
    @Args() args: Schema.QueryExerciseArgs,
  ): Answer<Schema.Query, 'exercise'> {
    return this.catalogue.find(context, args);
  }

  @Query('knowledgeNodes')
  @Requires('read', 'Knowledge')
  nodes(@Args('text') text: Schema.QueryKnowledgeNodesArgs['text']): Answer<Schema.Query, 'knowledgeNodes'> {
    return this.graph.nodes(text);
  }

  @Query('knowledgeNeighbourhood')
  @Requires('read', 'Knowledge')
  neighbourhood(
    @Args() args: Schema.QueryKnowledgeNeighbourhoodArgs,
  ): Answer<Schema.Query, 'knowledgeNeighbourhood'> {
    return this.graph.neighbourhood(args);
  }

  @Query('knowledgePath')
  @Requires('read', 'Knowledge')
  path(@Args() args: Schema.QueryKnowledgePathArgs): Answer<Schema.Query, 'knowledgePath'> {
    return this.graph.path(args);
  }
}
