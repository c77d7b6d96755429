import { Global, Module } from '@nestjs/common';
import { AddAdoption } from './add-adoption';
import { AddComment } from './add-comment';
import { Adopters } from './adopters';
import { AdoptionFields } from './adoption.fields';
import { Adoptions } from './adoptions';
import { CommentFields } from './comment.fields';
import { RepliesLoader, ReplyCountLoader } from './comment.loader';
import { Comments } from './comments';
import { DeleteAdoption } from './delete-adoption';
import { DeleteComment } from './delete-comment';
import { EraseMemberFeedback } from './erase-member-feedback';
import { FeedbackNodes } from './feedback.nodes';
import { MoveCounters } from './move-counters';
import { PutAdoptions } from './put-adoptions';
import { PutComments } from './put-comments';
import { PutRatings } from './put-ratings';
import { RateResource } from './rate-resource';
import { RatedResourceFields } from './rated-resource.fields';
import { RatingSpreadLoader, ViewerRatingLoader } from './rating.loader';
import { Ratings } from './ratings';
import { AdoptionFeedLoader, ResourceAdoptions } from './resource.adoptions';
import { CommentFeedLoader, ResourceComments } from './resource.comments';
import { ReportedEffortLoader, ResourceEffortReported } from './resource.effort-reported';
import { ResourceRatingSpread } from './resource.rating-spread';
import { ResourceViewerRating } from './resource.viewer-rating';
import { ReviseAdoption } from './revise-adoption';
import { ReviseComment } from './revise-comment';
import { WithdrawRating } from './withdraw-rating';

const shared = [PutComments, PutRatings, PutAdoptions, EraseMemberFeedback];
const steps = [Comments, Adoptions, Adopters, Ratings, MoveCounters];
const loaders = [
  ...[CommentFeedLoader, RepliesLoader, ReplyCountLoader, AdoptionFeedLoader],
  ...[ViewerRatingLoader, RatingSpreadLoader, ReportedEffortLoader],
];
const fields = [
  ...[ResourceComments, ResourceViewerRating, ResourceRatingSpread, ResourceAdoptions, ResourceEffortReported],
  ...[CommentFields, AdoptionFields, RatedResourceFields, FeedbackNodes],
];
const verbs = [
  ...[AddComment, ReviseComment, DeleteComment, RateResource, WithdrawRating],
  ...[AddAdoption, ReviseAdoption, DeleteAdoption],
];

@Global()
@Module({ providers: [...shared, ...steps, ...loaders, ...fields, ...verbs], exports: shared })
export class FeedbackModule {}
