/** What a volunteer can do for somebody, as they say it themselves, and what a pairing asks for. */
export const SKILLS = [
  ...(['companionship', 'shopping', 'clinic', 'cleaning', 'haircut', 'meal', 'paperwork'] as const),
  ...(['small_repair', 'ladder', 'electric', 'heavy', 'gas_mains'] as const),
] as const;
export type Skill = (typeof SKILLS)[number];

/** What staff saw on paper and until when it is good. */
export const PROOFS = ['accident_insurance', 'electrician'] as const;
export type Proof = (typeof PROOFS)[number];

/** What a kind of service asks of who does it. */
export interface SkillGate {
  /** Told truthfully before somebody agrees to it; null: nothing out of the ordinary. */
  readonly risk: string | null;
  /** Without these nobody may agree to it. */
  readonly needs: readonly Proof[];
  /** No volunteers' work at all: whom to call instead. */
  readonly refer: string | null;
}

const plain: SkillGate = { risk: null, needs: [], refer: null };

/** 志愿服务条例 15 to 17: risks are told, dangerous work is insured, what the law licenses is left to who has the licence. */
export const SKILL_GATES: Readonly<Record<Skill, SkillGate>> = {
  companionship: plain,
  shopping: { ...plain, risk: '只买对方说好的东西，钱当面点清，留好小票。' },
  clinic: { ...plain, risk: '路上扶稳，听医生的；身体不舒服先打 120。' },
  cleaning: { ...plain, risk: '不爬高、不擦窗外；贵重的东西请本人自己收好。' },
  haircut: plain,
  meal: { ...plain, risk: '先问清忌口和过敏。' },
  paperwork: { ...plain, risk: '证件用完当面还，不留复印件，不替人签字。' },
  small_repair: { ...plain, risk: '先断电、断水再动手，弄不好就停下。' },
  ladder: { risk: '要登高：两个人去，梯子有人扶；要先有意外保险。', needs: ['accident_insurance'], refer: null },
  electric: {
    risk: '要动电：先拉闸、验电；要先有意外保险和电工证。',
    needs: ['accident_insurance', 'electrician'],
    refer: null,
  },
  heavy: { risk: '要搬重的：两个人抬，量力而行；要先有意外保险。', needs: ['accident_insurance'], refer: null },
  gas_mains: { risk: null, needs: [], refer: '燃气和总电闸请打物业或燃气公司的电话' },
};

/** What volunteers may do: not what is left to who has a licence. */
export type VolunteerSkill = Exclude<Skill, 'gas_mains'>;
export const VOLUNTEER_SKILLS: readonly VolunteerSkill[] = SKILLS.filter(
  (skill): skill is VolunteerSkill => SKILL_GATES[skill].refer === null,
);

export const SKILL_WORDS: Readonly<Record<Skill, string>> = {
  companionship: '陪着说说话',
  shopping: '代买东西',
  clinic: '陪着看病',
  cleaning: '打扫',
  haircut: '理发',
  meal: '做饭送饭',
  paperwork: '办手续、填表',
  small_repair: '小修小补',
  ladder: '登高（换灯泡、挂窗帘）',
  electric: '换开关、插座',
  heavy: '搬重东西',
  gas_mains: '修燃气、总电闸',
};

export const PROOF_WORDS: Readonly<Record<Proof, string>> = {
  accident_insurance: '意外保险',
  electrician: '电工证',
};

/** What is missing before somebody may do all of this, each once. `valid`: proofs that are good today. */
export const missingProofs = (skills: readonly Skill[], valid: readonly Proof[]): Proof[] =>
  PROOFS.filter((proof) => !valid.includes(proof) && skills.some((skill) => SKILL_GATES[skill].needs.includes(proof)));
