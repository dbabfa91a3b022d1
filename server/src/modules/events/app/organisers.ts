import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../communities/index.js';

/** Who an event is in the hands of: whoever made it; once that account is gone, the first of the staff. */
@Injectable()
export class Organisers {
  constructor(private readonly members: MemberDirectory) {}

  /** Names by the member who made the event; somebody who has left has the name of the first of the staff. */
  async names(
    communityId: string,
    events: readonly { readonly organiserMemberId: string }[],
  ): Promise<Map<string, string>> {
    const ids = events.map(({ organiserMemberId }) => organiserMemberId);
    const known = await this.members.summaries(ids);
    const gone = ids.some((id) => known.get(id)?.left ?? true);
    const [first] = gone ? await this.members.staff(communityId) : [];
    const instead = first ? (await this.members.summaries([first])).get(first)?.nickname : undefined;
    return new Map(
      ids.flatMap((id) => {
        const member = known.get(id);
        const name = member && !member.left ? member.nickname : instead;
        return name ? [[id, name] as const] : [];
      }),
    );
  }

  /** The member an event is in the hands of now; undefined where nobody of the staff is left either. */
  async memberOf(communityId: string, organiserMemberId: string): Promise<string | undefined> {
    const known = (await this.members.summaries([organiserMemberId])).get(organiserMemberId);
    return known && !known.left ? organiserMemberId : (await this.members.staff(communityId))[0];
  }
}
