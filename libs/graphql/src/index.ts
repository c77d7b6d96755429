export { Access, ACCESS_RULE, type AccessRule, type Caller } from './access';
export { Authenticator } from './authenticator';
export { BatchLoader } from './batch-loader';
export { connectionOf, PageArgs, pageOf, PageInfo, type Connection, type Edge } from './connection';
export { GraphqlModule } from './graphql.module';
export { EmailField, PasswordField, TextField, TextListField, UrlField, WholeNumberField } from './inputs';
export { Node } from './node';
export { NodeSources, type NodeSource } from './node-sources';
export type { RequestContext } from './request-context';
