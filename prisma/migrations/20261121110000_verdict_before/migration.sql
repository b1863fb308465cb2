-- What a verdict took the place of, so that its author can take it back exactly.
ALTER TABLE "Verdict" ADD COLUMN "stateBefore" "ClaimState" NOT NULL, ADD COLUMN "replacesId" UUID;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_replacesId_claimId_fkey" FOREIGN KEY ("replacesId", "claimId") REFERENCES "Verdict"("id", "claimId") ON DELETE RESTRICT ON UPDATE CASCADE;
