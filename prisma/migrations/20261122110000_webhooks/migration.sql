-- Messages to the house's own systems, enqueued with the data that they tell of.
CREATE TYPE "WebhookEvent" AS ENUM ('decided', 'signed', 'published', 'test');
CREATE TYPE "DeliveryState" AS ENUM ('held', 'waiting', 'delivered', 'given_up', 'dropped');

CREATE TABLE "Webhook" (
  "id" UUID NOT NULL,
  "address" TEXT NOT NULL,
  "events" "WebhookEvent"[],
  "storyIds" UUID[],
  "note" TEXT,
  "isOn" BOOLEAN NOT NULL DEFAULT true,
  "secret" BYTEA NOT NULL,
  "createdById" UUID NOT NULL,
  "removedAt" TIMESTAMPTZ(3),
  "rowVersion" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Webhook_address" CHECK ("address" ~ '^https?://'),
  -- A test is sent by hand alone.
  CONSTRAINT "Webhook_events" CHECK (cardinality("events") > 0 AND NOT ('test' = ANY ("events")))
);
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "WebhookDelivery" (
  "id" UUID NOT NULL,
  "number" SERIAL NOT NULL,
  "webhookId" UUID NOT NULL,
  "event" "WebhookEvent" NOT NULL,
  "body" TEXT NOT NULL,
  "storyId" UUID,
  "claimId" UUID,
  "verdictId" UUID,
  "reportId" UUID,
  "state" "DeliveryState" NOT NULL DEFAULT 'waiting',
  "tries" INTEGER NOT NULL DEFAULT 0,
  "status" INTEGER,
  "error" TEXT,
  "nextTryAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "WebhookDelivery_number_key" ON "WebhookDelivery"("number");
CREATE INDEX "WebhookDelivery_webhookId_number_idx" ON "WebhookDelivery"("webhookId", "number");
CREATE INDEX "WebhookDelivery_claimId_idx" ON "WebhookDelivery"("claimId");
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
