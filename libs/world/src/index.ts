export { ClearDemo } from './clear-demo';
export { SeedDemo, type SeededDemo } from './seed-demo';
export { World } from './world';
export { WorldMember, type Scores } from './world-member';
export { WorldModule } from './world.module';
