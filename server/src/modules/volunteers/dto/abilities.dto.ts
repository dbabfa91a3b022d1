import { ApiProperty } from '@nestjs/swagger';
import {
  type Language,
  LANGUAGES,
  type Proof,
  PROOFS,
  type UsualTime,
  USUAL_TIMES,
  VOLUNTEER_SKILLS,
  type VolunteerSkill,
} from '@silin/shared';
import { DayField, OneOf, SomeOf } from '../../../platform/http/fields.js';
import type { VolunteerAbilities, VolunteerProof } from '../data/abilities.entities.js';

/** What a volunteer says of themself, all anew. */
export class AbilitiesBody {
  @SomeOf(VOLUNTEER_SKILLS)
  skills: VolunteerSkill[];

  @SomeOf(USUAL_TIMES)
  times: UsualTime[];

  @SomeOf(LANGUAGES)
  languages: Language[];
}

export class NoteProofBody {
  @OneOf(PROOFS, { enumName: 'Proof' })
  kind: Proof;

  @DayField({ description: 'the last day it is good, as the paper says' })
  untilDay: string;
}

export class DropProofBody {
  @OneOf(PROOFS, { enumName: 'Proof' })
  kind: Proof;
}

export class ProofDto {
  @ApiProperty({ enum: PROOFS, enumName: 'Proof' }) kind: Proof;
  @ApiProperty() untilDay: string;
  @ApiProperty({ description: 'good today' }) isValid: boolean;
}

export class AbilitiesDto {
  @ApiProperty({ enum: VOLUNTEER_SKILLS, isArray: true }) skills: VolunteerSkill[];
  @ApiProperty({ enum: USUAL_TIMES, isArray: true }) times: UsualTime[];
  @ApiProperty({ enum: LANGUAGES, isArray: true }) languages: Language[];
  @ApiProperty({ type: [ProofDto] }) proofs: ProofDto[];
}

/** Whoever said nothing can do anything, at any time: nothing is known. */
export const abilitiesDto = (
  said: VolunteerAbilities | undefined,
  proofs: readonly VolunteerProof[],
  today: string,
): AbilitiesDto => ({
  ...{ skills: said?.skills ?? [], times: said?.times ?? [], languages: said?.languages ?? [] },
  proofs: proofs.map(({ kind, untilDay }) => ({ kind, untilDay, isValid: untilDay >= today })),
});
