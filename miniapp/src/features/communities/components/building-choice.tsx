import { useState } from 'react';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ChoiceField, Field } from '@/ui/field/field';
import type { Building } from '../api/communities.api';

interface BuildingChoiceProps {
  buildings: readonly Building[];
  value: string | undefined;
  onChange: (buildingId: string) => void;
  error?: string;
}

/** Which building one lives in; only the community and the grid worker need it. */
export function BuildingChoice({ buildings, value, onChange, error }: BuildingChoiceProps) {
  const [open, setOpen] = useState(false);
  const chosen = buildings.find((b) => b.id === value);
  return (
    <Field label="您住哪栋楼" hint="墙上只写网格，不写楼号，除非您自己要写" error={error}>
      <ChoiceField id="building" value={chosen?.name} placeholder="请选择" onClick={() => setOpen(true)} />
      <ChooseSheet
        open={open}
        title="您住哪栋楼"
        choices={buildings.map((b) => ({ value: b.id, label: b.name }))}
        value={value}
        onChoose={onChange}
        onClose={() => setOpen(false)}
      />
    </Field>
  );
}
