import { communityLimits, PHONE_INPUT_MAX_CHARS, type Sex, SEXES } from '@silin/shared';
import { useState, type ReactNode } from 'react';
import { Chips } from '@/ui/chips/chips';
import { ChoiceField, Field, TextInput } from '@/ui/field/field';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import type { PeoplePlace } from '../../api/people.api';
import type { PersonDraft, PersonErrors } from '../../model/person-draft';
import { SEX_LABELS } from '../../model/person-labels';
import './people.scss';

interface PersonFieldsProps {
  draft: PersonDraft;
  errors: PersonErrors;
  places: readonly PeoplePlace[];
  onChange: (part: Partial<PersonDraft>) => void;
  /** Below phone and door: what is known already, masked, and the way to take it away. */
  kept?: Partial<Record<'phone' | 'door', ReactNode>>;
}

const SHOWN_AS_CHIPS = 8;
const YEAR_CHARS = 4;

/** What is known of somebody: only the name must be written. */
export function PersonFields({ draft, errors, places, onChange, kept = {} }: PersonFieldsProps) {
  const line = (name: 'name' | 'door' | 'phone' | 'birthYear', label: string, placeholder: string, max: number) => (
    <Field label={label} error={errors[name]} hint={name === 'phone' || name === 'door' ? kept[name] : undefined}>
      <TextInput
        id={`person-${name}`}
        label={label}
        value={draft[name]}
        placeholder={placeholder}
        maxLength={max}
        type={name === 'birthYear' ? 'number' : 'text'}
        onChange={(text) => onChange({ [name]: text })}
      />
    </Field>
  );
  return (
    <>
      {line('name', '姓名', '真实姓名', communityLimits.realNameMaxChars)}
      <Field label="楼栋" error={errors.buildingId}>
        <BuildingPick places={places} value={draft.buildingId} onChange={(buildingId) => onChange({ buildingId })} />
      </Field>
      {line('door', '门牌', kept.door ? '要改就写新的' : '例如 2单元301', communityLimits.addressMaxChars)}
      {line('phone', '电话', kept.phone ? '要改就写新的' : '没有可以不写', PHONE_INPUT_MAX_CHARS)}
      {line('birthYear', '哪一年生', '例如 1938', YEAR_CHARS)}
      <Field label="性别">
        <Chips<Sex | ''>
          wrap
          choices={[
            ...SEXES.map((sex) => ({ value: sex, label: SEX_LABELS[sex] })),
            { value: '' as const, label: '不写' },
          ]}
          value={draft.sex}
          onChange={(sex) => onChange({ sex })}
        />
      </Field>
    </>
  );
}

interface BuildingPickProps {
  places: readonly PeoplePlace[];
  value: string;
  onChange: (buildingId: string) => void;
}

/** Few buildings are all in sight; many are a list to open. */
function BuildingPick({ places, value, onChange }: BuildingPickProps) {
  const [open, setOpen] = useState(false);
  const choices = [
    ...places.map((b) => ({ value: b.id, label: b.name, note: b.gridName })),
    { value: '', label: '先不写' },
  ];
  if (places.length <= SHOWN_AS_CHIPS) return <Chips wrap choices={choices} value={value} onChange={onChange} />;
  return (
    <>
      <ChoiceField
        id="person-building"
        value={places.find((b) => b.id === value)?.name}
        placeholder="请选择"
        onClick={() => setOpen(true)}
      />
      <ChooseSheet
        open={open}
        title="住哪栋楼"
        choices={choices}
        value={value}
        onChoose={onChange}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
