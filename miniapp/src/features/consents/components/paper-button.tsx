import { useEffect } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { forgetFile, openPdf } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { toast } from '@/ui/toast/toast';
import { consentsApi, type PrintedPurpose } from '../api/consents.api';

const FILE_NAME = '同意书.pdf';

/** The half page to be signed, for who looks after the person. */
export function PaperButton({ personId, purpose }: { personId: string; purpose: PrintedPurpose }) {
  const { communityId } = useMembership();
  // It has the person's name on it: nothing of the file stays on the phone.
  useEffect(() => () => forgetFile(FILE_NAME), []);
  const print = useAction(async () => {
    const bytes = await consentsApi.paper(communityId, personId, purpose);
    if (!(await openPdf(FILE_NAME, bytes))) toast('这台手机没有打开文件，请到工作台打印');
    else if (SILIN_H5) toast('已经存好，请用 A5 纸打印');
  });
  return (
    <Button id="paper" variant="text" loading={print.pending} onClick={() => void print.run()}>
      打印签字的半页纸
    </Button>
  );
}
