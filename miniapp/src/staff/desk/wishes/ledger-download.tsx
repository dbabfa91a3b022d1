import { LEDGER_PURPOSE_WORDS, LEDGER_PURPOSES, type LedgerPurpose } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type LedgerFilter, type LedgerWanted, ledgerApi } from '@/features/wishes/api/ledger.api';
import { openFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Field } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';

const FORMS = [
  { value: 'own', label: '我们排好的' },
  { value: 'standard', label: '系统的全部列' },
] as const;
const NAMES = [
  { value: 'masked', label: '名字隐去' },
  { value: 'full', label: '全名' },
] as const;

interface DownloadProps {
  filter: LedgerFilter;
  title: string;
  onClose: () => void;
}

/** How the file is wanted, and the taking out. Whole names only with a purpose. */
export function LedgerDownload({ filter, title, onClose }: DownloadProps) {
  const { communityId } = useMembership();
  const [form, setForm] = useState<LedgerWanted['form']>('own');
  const [names, setNames] = useState<LedgerWanted['names']>('masked');
  const [purpose, setPurpose] = useState<LedgerPurpose>();
  const take = useAction(async () => {
    const wanted = { form, names, purpose: names === 'full' ? purpose : undefined };
    const bytes = await ledgerApi.file(communityId, filter, wanted);
    const shown = await openFile(`微心愿台账 ${filter.from} 至 ${filter.until}.xlsx`, bytes, 'xlsx');
    toast(shown ? (SILIN_H5 ? '已经存好' : '已经打开') : '这台手机没有打开文件，请到电脑上下载');
    onClose();
  });
  const purposes = LEDGER_PURPOSES.map((value) => ({ value, label: LEDGER_PURPOSE_WORDS[value] }));
  return (
    <Sheet open title="导出台账" onClose={onClose}>
      <View className="body">{`${title}，${filter.from} 至 ${filter.until}`}</View>
      <Field label="哪些列">
        <Chips<LedgerWanted['form']> choices={FORMS} value={form} onChange={setForm} wrap />
      </Field>
      <Field label="名字">
        <Chips<LedgerWanted['names']> choices={NAMES} value={names} onChange={setNames} wrap />
      </Field>
      {names === 'full' ? (
        <Field label="做什么用" hint="会写在表格第一行，也会记下来">
          <Chips<LedgerPurpose | ''>
            choices={purposes}
            value={purpose ?? ''}
            onChange={(p) => setPurpose(p || undefined)}
            wrap
          />
        </Field>
      ) : null}
      <View className="note">谁导出过、导出了多少行，都有记录。用完请销毁。</View>
      {take.pending ? <View className="note">正在做文件，人多的话要等一会儿</View> : null}
      <ProblemNote problem={take.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button
          id="ledger-take"
          grow
          loading={take.pending}
          disabled={names === 'full' && !purpose}
          onClick={() => void take.run()}
        >
          导出
        </Button>
      </View>
    </Sheet>
  );
}
