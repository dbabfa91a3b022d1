import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { chooseFile } from '@/platform/chosen-file';
import { openFile } from '@/platform/save-file';
import { type Action, useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';

/** What the server read in a sheet. */
interface ReadSheet {
  digest: string;
  ignoredColumns: string[];
  done: { at: string; by: string | null } | null;
}

interface SheetCalls<Preview, Done> {
  templateName: string;
  template: () => Promise<ArrayBuffer>;
  preview: (file: File) => Promise<Preview>;
  apply: (file: File, digest: string, choices: Record<string, string>, key: string) => Promise<Done>;
  onDone: () => void;
}

export interface SheetImport<Preview, Done> {
  /** Of the sheet that was chosen and is not imported yet. */
  preview: Preview | undefined;
  /** What became of the sheet imported last. */
  done: Done | undefined;
  /** What is to become of rows that need a decision, by row number. */
  choices: Readonly<Record<string, string>>;
  choose: (row: number, choice: string) => void;
  template: Action<[], void>;
  look: Action<[], void>;
  send: Action<[string, Record<string, string>], void>;
}

/** Bringing a sheet in: template, what would become of each row, decisions, all or nothing. */
export function useSheetImport<Preview extends ReadSheet, Done>(
  calls: SheetCalls<Preview, Done>,
): SheetImport<Preview, Done> {
  const [sheet, setSheet] = useState<{ file: File; preview: Preview }>();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [done, setDone] = useState<Done>();
  const template = useAction(async () => {
    await openFile(calls.templateName, await calls.template(), 'xlsx');
  });
  const look = useAction(async () => {
    const file = await chooseFile('.xlsx');
    if (!file) return;
    setDone(undefined);
    setChoices({});
    setSheet(undefined);
    setSheet({ file, preview: await calls.preview(file) });
  });
  const send = useAction(async (key: string, digest: string, chosen: Record<string, string>) => {
    if (!sheet) return;
    setDone(await calls.apply(sheet.file, digest, chosen, key));
    setSheet(undefined);
    calls.onDone();
  });
  const choose = (row: number, choice: string) => setChoices((now) => ({ ...now, [row]: choice }));
  return { preview: sheet?.preview, done, choices, choose, template, look, send };
}

interface SheetImportViewProps {
  sheet: SheetImport<ReadSheet, unknown>;
  title: string;
  leaveLabel: string;
  onLeave: () => void;
  /** What one row of the template is about: 一人一行. */
  eachRow: string;
  /** How many rows become what. */
  summary: string;
  /** How many rows have to be mended in the sheet. */
  wrong: number;
  /** There is nothing to import yet, or something to decide first. */
  held: boolean;
  /** What was imported last. */
  doneWords: string | undefined;
  /** The rows. */
  children: ReactNode;
}

/** The page of an import: the sheet is chosen, looked at row by row, and brought in whole or not at all. */
export function SheetImportView(props: SheetImportViewProps) {
  const { sheet, title, leaveLabel, onLeave, eachRow, summary, wrong, held, doneWords, children } = props;
  const { preview, template, look, send, choices } = sheet;
  const earlier = preview?.done;
  return (
    <>
      <View className="desk-head">
        <View className="title grow">{title}</View>
        <Button id="import-leave" variant="text" tone="ink" onClick={onLeave}>
          {leaveLabel}
        </Button>
      </View>
      <Card className="stack">
        <View className="body">
          {`先下载模板，${eachRow}填好，再选文件。先给您看每一行会怎样，您点了“导入”才写进去。`}
        </View>
        <View className="row row--wrap">
          <Button id="import-template" variant="quiet" loading={template.pending} onClick={() => void template.run()}>
            下载模板
          </Button>
          <Button id="import-choose" loading={look.pending} onClick={() => void look.run()}>
            {preview ? '换一个文件' : '选文件'}
          </Button>
        </View>
        <ProblemNote problem={template.problem ?? look.problem} />
      </Card>
      {doneWords ? (
        <Card id="import-done" edge="act">
          <View className="heading">{doneWords}</View>
        </Card>
      ) : null}
      {preview ? (
        <>
          <Card className="stack" id="import-summary">
            <View className="heading">{summary}</View>
            {earlier ? (
              <View className="body">{`这份表 ${formatMoment(earlier.at, Date.now())} 已经由 ${earlier.by ?? '同事'} 导入过了。`}</View>
            ) : null}
            {preview.ignoredColumns.length ? (
              <View className="note">{`这些列不会读：${preview.ignoredColumns.join('、')}`}</View>
            ) : null}
            {wrong ? <View className="body">请在表里改好再选一次文件。没有改好之前，一行都不会写进去。</View> : null}
            <ProblemNote problem={send.problem} />
            <Button
              id="import-send"
              loading={send.pending}
              disabled={wrong > 0 || held || !!earlier}
              onClick={() => void send.run(preview.digest, choices)}
            >
              导入
            </Button>
          </Card>
          {children}
        </>
      ) : null}
    </>
  );
}
