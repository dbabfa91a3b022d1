import { useState } from 'react';
import { communitiesApi } from '@/features/communities/api/communities.api';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { ChooseSheet } from '@/ui/sheet/choose-sheet';
import { ChoiceField, Field } from '@/ui/field/field';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import type { SayDraft } from '../../model/draft';

type Zone = Pick<SayDraft, 'gridId' | 'buildingId' | 'showBuilding'>;

interface ZoneFieldProps {
  zone: Zone;
  error?: string;
  onChange: (zone: Partial<Zone>) => void;
}

/** Where help is needed: a building or only a grid. The wall names the building only when the author switches it on. */
export function ZoneField({ zone, error, onChange }: ZoneFieldProps) {
  const { communityId } = useMembership();
  const { data } = useLoad(() => communitiesApi.community(communityId), [communityId]);
  const [open, setOpen] = useState(false);
  const grids = data?.grids ?? [];
  const buildings = data?.buildings ?? [];
  const gridName = (id: string | undefined) => grids.find((g) => g.id === id)?.name;
  const building = buildings.find((b) => b.id === zone.buildingId);
  const word = building ? `${building.name}（${gridName(building.gridId) ?? ''}）` : gridName(zone.gridId);
  const choices = [
    ...buildings.map((b) => ({ value: `b:${b.id}`, label: b.name, note: gridName(b.gridId) })),
    ...grids.map((g) => ({ value: `g:${g.id}`, label: g.name, note: '只说网格，不说楼栋' })),
  ];
  const choose = (value: string) => {
    const id = value.slice(2);
    if (value.startsWith('g:')) return onChange({ gridId: id, buildingId: '', showBuilding: false });
    return onChange({ buildingId: id, gridId: buildings.find((b) => b.id === id)?.gridId ?? '' });
  };
  return (
    <>
      <Field label="在哪一片" hint={zone.showBuilding ? undefined : '墙上只写网格'} error={error}>
        <ChoiceField id="zone" value={word} placeholder="请选择楼栋或网格" onClick={() => setOpen(true)} />
      </Field>
      {building ? (
        <SwitchRow
          id="show-building"
          title="墙上也写楼栋"
          note={`写明是${building.name}，方便近处的邻居`}
          on={zone.showBuilding}
          onChange={(showBuilding) => onChange({ showBuilding })}
        />
      ) : null}
      <ChooseSheet
        open={open}
        title="在哪一片"
        choices={choices}
        value={zone.buildingId ? `b:${zone.buildingId}` : `g:${zone.gridId}`}
        onChoose={choose}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
