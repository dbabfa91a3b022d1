import { AGE_BAND_WORDS, AGE_BANDS, type AgeBand, eventLimits } from '@silin/shared';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { type Companion, companionsOf } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';

/** Somebody who comes along: how they are called and about how old, nothing more. */
export function CompanionCard({ signUp, at }: { signUp: SignUp; at: number }) {
  const { draft, change, errors } = signUp;
  const all = companionsOf(draft);
  const companion = all[at];
  if (!companion) return null;
  const write = (part: Partial<Companion>) =>
    change({ named: all.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  return (
    <Card id={`companion-${at}`}>
      <Field label={`同行 ${at + 1}：怎么称呼`} error={errors[`c${at}`]}>
        <TextInput
          id={`called-${at}`}
          label={`同行 ${at + 1}怎么称呼`}
          placeholder="比如：孙女小雨"
          maxLength={eventLimits.calledMaxChars}
          value={companion.called}
          onChange={(called) => write({ called })}
        />
        <Chips<AgeBand | ''>
          wrap
          choices={AGE_BANDS.map((band) => ({ value: band, label: AGE_BAND_WORDS[band] }))}
          value={companion.ageBand}
          onChange={(ageBand) => write({ ageBand })}
        />
      </Field>
    </Card>
  );
}
