import { Inject, Injectable } from '@nestjs/common';
import { questionsThatMatter } from '@regimen/domain';
import type { Profile, ProfileFinding } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, isProblem, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { todayIn } from '../../platform/time/today.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { answersOn, isAskedOf, missingFactView, questionView } from './missing-facts.js';
import type { Teller } from './missing-facts.js';
import { PersonScreener } from './person-screener.js';
import { readAnswer } from './read-answer.js';
import { screeningView } from './screening.view.js';

type PersonScreeningView = Handed<Schema.PersonScreening> & { __typename: 'PersonScreening' };

/** How people stand by the rules today, and the answers that tell it. */
@Injectable()
export class ScreeningService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(PersonScreener) private readonly screener: PersonScreener,
  ) {}

  async find(context: RequestContext, participantId: string): Promise<PersonScreeningView | null> {
    const participant = await this.access.open(context, participantId, 'read');
    return participant && this.view(context, await context.transaction(), participant);
  }

  async answer(
    context: RequestContext,
    input: Schema.ScreeningAnswerInput,
  ): Promise<Handed<Schema.ScreeningAnswerResult>> {
    const participant = await this.access.open(context, input.participantId, 'change');
    if (!participant) return notFound();
    const teller = tellerOf(context, participant);
    const answer = readAnswer(input, teller);
    if (answer.issue !== null) return invalidInput([answer.issue]);
    const { name, value } = answer;
    const { profile } = participant;
    const finding: ProfileFinding = { name, value, on: todayIn(profile.timeZone), by: teller };
    const told = { ...profile, findings: withFinding(profile, finding) };
    const stored = await this.profiles.store(context, participant, participant.profileVersion, told);
    if (isProblem(stored)) return stored;
    return this.view(context, await context.transaction(), { ...participant, profile: told });
  }

  private async view(
    context: RequestContext,
    tx: EntityManager,
    participant: StoredParticipant,
  ): Promise<PersonScreeningView> {
    const { screening, facts, rules, on } = await this.screener.today(tx, participant);
    const own = participant.id === actorOf(context).participantId;
    const mattering = questionsThatMatter(rules, facts).map(({ name }) => name);
    const teller = tellerOf(context, participant);
    return {
      __typename: 'PersonScreening',
      participantId: participant.id,
      screening: screeningView(screening, own ? 'participant' : 'clinician'),
      questions: mattering.filter((name) => isAskedOf(name, teller)).map(questionView),
      missing: mattering.map(missingFactView),
      answers: answersOn(participant.profile, on),
    };
  }
}

/** A coach tells what the person told them, as the person would. */
function tellerOf(context: RequestContext, participant: StoredParticipant): Teller {
  const { participantId, roles } = actorOf(context);
  return participant.id !== participantId && roles.includes('clinician') ? 'clinician' : 'person';
}

/** Of one question the newest answer of each side is kept. */
function withFinding({ findings = [] }: Profile, finding: ProfileFinding): readonly ProfileFinding[] {
  return [...findings.filter(({ name, by }) => name !== finding.name || by !== finding.by), finding];
}
