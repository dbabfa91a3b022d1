import { useMembership } from '@/features/communities/model/membership';
import { CardCodeSheet } from '@/ui/card-code/card-code-sheet';
import { wishesApi } from '../api/wishes.api';

interface CardSheetProps {
  wishId: string;
  /** The box to ask for; nothing is drawn without one. */
  slot: number | undefined;
  onConfirmed: () => void;
  onClose: () => void;
}

/** A wish is confirmed by the card of whom it was for. */
export function CardSheet({ wishId, ...rest }: CardSheetProps) {
  const { communityId } = useMembership();
  return <CardCodeSheet send={(code, key) => wishesApi.confirmByCard(communityId, wishId, { code }, key)} {...rest} />;
}
