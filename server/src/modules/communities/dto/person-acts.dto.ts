import { ApiProperty } from '@nestjs/swagger';
import { ACTED_AS, type PersonActedAs, personActSentence } from '@silin/shared';
import { Instant, Paged } from '../../../platform/http/fields.js';
import type { Act } from '../../audit/index.js';
import type { MemberListRow } from '../data/member.repository.js';
import { actedAs } from '../domain/acted-as.js';

export class PersonActDto {
  @ApiProperty()
  id: string;

  @Instant()
  at: Date;

  @ApiProperty({ description: 'what was done, in words for the person concerned' })
  what: string;

  @ApiProperty({ enum: ACTED_AS })
  as: PersonActedAs;

  @ApiProperty({ type: String, nullable: true, description: 'the nickname; null for the operator of the server' })
  by: string | null;
}

export class PersonActsPageDto extends Paged(PersonActDto) {}

/** What somebody did with a person's record, in words for the person concerned. `by`: the member who did it, as they are now. */
export function personActDto(act: Act, by: MemberListRow | undefined): PersonActDto {
  const { id, at, action, actorMemberId, detail } = act;
  const fields = Array.isArray(detail['fields']) ? detail['fields'].map(String) : [];
  const as = actorMemberId === null ? 'operator' : actedAs(detail['as'], by?.roles ?? [], by?.volunteerState ?? null);
  return { id, at, what: personActSentence(action, fields), as, by: by?.nickname ?? null };
}
