import type { components } from './generated/shop-api';

type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type Product = Schemas['Product'];
export type Line = Schemas['Line'];
export type Cart = Schemas['Cart'];
export type Order = Schemas['Order'];
export type OrderStatus = Schemas['OrderStatus'];
export type DeletionReason = Schemas['DeletionReason'];
export type Fulfilment = Schemas['Fulfilment'];
export type PlaceOrder = Schemas['PlaceOrder'];
export type Payment = Schemas['Payment'];
export type JourneyEvent = Schemas['JourneyEvent'];
export type OrderNotification = Schemas['OrderNotification'];
export type Problem = Schemas['Problem'];
