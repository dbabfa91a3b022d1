import { ApiProperty } from '@nestjs/swagger';
import type { WishCategory } from '@silin/shared';
import { Flag } from '../../../platform/http/fields.js';
import { category } from './properties.js';

export class ShowThanksBody {
  @Flag({ description: 'true: on the wall of thanks; false: between the two again' })
  onWall: boolean;
}

export class ThanksShown {
  @ApiProperty() wishId: string;
  @ApiProperty() onWall: boolean;
}

/** Words of thanks for everybody. Neither who says them nor whom they are for stands there. */
export class ThanksOnWall {
  @ApiProperty() wishId: string;
  @ApiProperty({ description: 'Of the wish' }) title: string;
  @ApiProperty(category) category: WishCategory;
  @ApiProperty() words: string;
  @ApiProperty({ description: 'This reader may take it down: its author, staff' }) removable: boolean;
}

/** The wall of thanks: some of the last months, in an order that says nothing and is another one every day. */
export class ThanksWall {
  @ApiProperty({ type: [ThanksOnWall] }) items: ThanksOnWall[];
}
