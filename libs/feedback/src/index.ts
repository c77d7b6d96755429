export { Adoption, TRIED_KINDS } from './adoption';
export { Comment, DeletedBy } from './comment';
export { EraseMemberFeedback } from './erase-member-feedback';
export { FeedbackModule } from './feedback.module';
export { type NewAdoption, PutAdoptions } from './put-adoptions';
export { type NewComment, PutComments } from './put-comments';
export { type NewRating, PutRatings } from './put-ratings';
export { EffortFit, Rating } from './rating';
export { type Miscount, recount } from './recount';
