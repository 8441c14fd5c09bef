import { Inject, Injectable } from '@nestjs/common';
import { consentPurposes, consentRule, employerMayNot, youngestAge } from '@regimen/domain';
import type { ProblemIssue } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { consentText } from '../../platform/privacy/consent/consent-texts.js';
import type { PrivacySettings } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { kindNames } from './consent-kinds.js';

type RulesView = Handed<Schema.PrivacyRules> & { __typename: 'PrivacyRules' };

const longestController = 200;
const longestContact = 500;

/** The law a workspace works under, and the texts that follow from it. */
@Injectable()
export class PrivacyRulesService {
  constructor(@Inject(PrivacySettingsRepository) private readonly settings: PrivacySettingsRepository) {}

  async find(context: RequestContext): Promise<RulesView> {
    return view(await this.settings.of(await context.transaction()));
  }

  /** Of purposes that are closed here there is nothing to read. */
  async texts(context: RequestContext, language: Schema.Language): Promise<Handed<Schema.ConsentText>[]> {
    const settings = await this.settings.of(await context.transaction());
    return consentPurposes
      .filter((purpose) => consentRule(settings.preset, settings.kind, purpose) !== 'off')
      .map((purpose) => ({ kind: kindNames[purpose], ...consentText(purpose, settings, language) }));
  }

  /** The same again changes nothing; a change makes a new edition of the texts. */
  async set(
    context: RequestContext,
    { preset, controller, contact }: Schema.SetPrivacyRulesInput,
  ): Promise<Handed<Schema.SetPrivacyRulesResult>> {
    const words = { controller: controller.trim(), contact: contact.trim() };
    const issues = wordIssues(words);
    if (issues.length > 0) return invalidInput(issues);
    const tx = await context.transaction();
    const { workspaceId, memberId } = actorOf(context);
    await this.settings.lock(tx, workspaceId);
    const before = await this.settings.of(tx);
    const isSame =
      before.preset === preset && before.controller === words.controller && before.contact === words.contact;
    if (isSame && before.edition > 0) return view(before);
    const edition = before.edition + 1;
    await this.settings.keep(tx, { ...before, ...words, preset, edition }, memberId);
    const subject = `privacy-rules:${preset}`;
    context.audit.note({
      action: 'set-privacy-rules',
      subject,
      decision: 'allowed',
      reason: `edition-${edition}`,
    });
    return view(await this.settings.of(tx));
  }
}

function wordIssues({ controller, contact }: { controller: string; contact: string }): ProblemIssue[] {
  const issue = (path: string, message: string): ProblemIssue => ({
    severity: 'error',
    path,
    code: 'length',
    message,
  });
  return [
    ...(controller.length >= 1 && controller.length <= longestController
      ? []
      : [issue('controller', `Say who is responsible, in up to ${longestController} letters.`)]),
    ...(contact.length <= longestContact ? [] : [issue('contact', `Use up to ${longestContact} letters.`)]),
  ];
}

function view({ preset, edition, controller, contact, kind }: PrivacySettings): RulesView {
  const isEmployer = kind === 'employer';
  const mayNot = isEmployer ? employerMayNot.map(({ text, source }) => ({ text, source })) : [];
  return {
    __typename: 'PrivacyRules',
    preset,
    edition,
    controller,
    contact,
    isEmployer,
    youngestAge,
    mayNot,
  };
}
