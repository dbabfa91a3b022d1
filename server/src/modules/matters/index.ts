export { MattersModule } from './matters.module.js';
export { type MatterFacts, Matters } from './app/matters.js';
export { matterNo, NewMatterBody } from './dto/matter.dto.js';
