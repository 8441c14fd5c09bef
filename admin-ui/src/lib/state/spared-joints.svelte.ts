import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { SparedJointPartsFragment } from '../api/generated/graphql.js';
import { LiftSparedJointDocument, SparedJointsDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

/** Joints of a person that every plan spares. */
export class SparedJointsState {
  readonly resource: Resource<{ joints: readonly SparedJointPartsFragment[] }>;

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: () => string,
  ) {
    this.resource = new Resource(async () => {
      const { participant } = await api.run(SparedJointsDocument, { participantId: participantId() });
      return { joints: participant?.sparedJoints ?? [] };
    });
  }

  /** Null when the joint was freed. */
  async lift(joint: string): Promise<Problem | null> {
    const variables = { participantId: this.participantId(), joint };
    const { liftSparedJoint } = await this.api.run(LiftSparedJointDocument, variables);
    if (isProblem(liftSparedJoint)) return liftSparedJoint;
    if (liftSparedJoint.__typename === 'SparedJoints')
      this.resource.data = { joints: liftSparedJoint.joints };
    return null;
  }
}
