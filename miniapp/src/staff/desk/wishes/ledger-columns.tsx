import { formatAgo, WISH_LEDGER_COLUMNS, WISH_LEDGER_TITLE_MAX_CHARS, WISH_LEDGER_TITLES } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type LedgerColumn, type LedgerForm, ledgerApi } from '@/features/wishes/api/ledger.api';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { TextInput } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import './figures.scss';

/** A column while it is being arranged. */
interface Arranged extends LedgerColumn {
  on: boolean;
}

/** Those in use as they stand, then the others. */
const arrangedOf = (columns: readonly LedgerColumn[]): Arranged[] => [
  ...columns.map((column) => ({ ...column, on: true })),
  ...WISH_LEDGER_COLUMNS.filter((key) => !columns.some((column) => column.key === key)).map((key) => ({
    ...{ key, title: WISH_LEDGER_TITLES[key], on: false },
  })),
];
const STANDARD = WISH_LEDGER_COLUMNS.map((key) => ({ key, title: WISH_LEDGER_TITLES[key] }));

/** The columns of the ledger as the community wants them: order, heads, which of them. The state stays first. */
export function LedgerColumns({ onClose }: { onClose: () => void }) {
  const { communityId } = useMembership();
  const form = useLoad(() => ledgerApi.form(communityId), [communityId]);
  return (
    <Sheet open title="排列台账的各列" onClose={onClose}>
      {form.data ? (
        <Arranging form={form.data} onClose={onClose} />
      ) : form.problem ? (
        <ErrorState problem={form.problem} onRetry={() => void form.reload()} />
      ) : (
        <Skeleton />
      )}
    </Sheet>
  );
}

function Arranging({ form, onClose }: { form: LedgerForm; onClose: () => void }) {
  const { communityId } = useMembership();
  const [columns, setColumns] = useState(() => arrangedOf(form.columns));
  useEffect(() => setColumns(arrangedOf(form.columns)), [form]);
  const save = useAction(async (key: string, wanted: LedgerColumn[]) => {
    await ledgerApi.arrange(communityId, wanted, key);
    toast('已经存好，以后导出都这样排');
    onClose();
  });
  const change = (at: number, part: Partial<Arranged>) =>
    setColumns((now) => now.map((column, nth) => (nth === at ? { ...column, ...part } : column)));
  const move = (at: number, by: number) =>
    setColumns((now) => {
      const next = [...now];
      const [one] = next.splice(at, 1);
      if (one) next.splice(at + by, 0, one);
      return next;
    });
  const wanted = columns.flatMap(({ key, title, on }) => (on ? [{ key, title: title.trim() }] : []));
  return (
    <>
      <View className="note">
        {form.arranged && form.changedAt
          ? `${form.changedBy ?? ''} ${formatAgo(form.changedAt, Date.now())}排过。`
          : '还没有排过，现在是系统的全部列。'}
        列名可以照街道的表来写，下面的内容不变；状态总在第一列。
      </View>
      <View className="columns__list" id="columns">
        {columns.map((column, at) => (
          <ColumnRow
            key={column.key}
            column={column}
            first={at === 0}
            mayRise={at > 1}
            maySink={at > 0 && at < columns.length - 1}
            onChange={(part) => change(at, part)}
            onMove={(by) => move(at, by)}
          />
        ))}
      </View>
      <ProblemNote problem={save.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={() => setColumns(arrangedOf(STANDARD))}>
          恢复系统的
        </Button>
        <Button id="columns-save" grow loading={save.pending} onClick={() => void save.run(wanted)}>
          存好
        </Button>
      </View>
    </>
  );
}

interface ColumnRowProps {
  column: Arranged;
  first: boolean;
  mayRise: boolean;
  maySink: boolean;
  onChange: (part: Partial<Arranged>) => void;
  onMove: (by: number) => void;
}

function ColumnRow({ column, first, mayRise, maySink, onChange, onMove }: ColumnRowProps) {
  const { key, title, on } = column;
  const usual = WISH_LEDGER_TITLES[key];
  return (
    <View className={`columns__row ${on ? '' : 'columns__off'}`} id={`column-${key}`}>
      <View className="grow">
        <TextInput
          label={`${usual}这一列叫什么`}
          value={title}
          maxLength={WISH_LEDGER_TITLE_MAX_CHARS}
          disabled={!on}
          onChange={(words) => onChange({ title: words })}
        />
      </View>
      {first ? (
        <View className="note columns__first">总在第一列</View>
      ) : (
        <>
          <Button variant="text" tone="ink" size="small" disabled={!mayRise} onClick={() => onMove(-1)}>
            上移
          </Button>
          <Button variant="text" tone="ink" size="small" disabled={!maySink} onClick={() => onMove(1)}>
            下移
          </Button>
          <Button variant="text" tone="ink" size="small" onClick={() => onChange({ on: !on })}>
            {on ? '不要' : '要'}
          </Button>
        </>
      )}
    </View>
  );
}
