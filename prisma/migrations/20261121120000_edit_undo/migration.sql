-- An edit of a claim can be taken back by another one that names it.
ALTER TABLE "ClaimEdit" ADD COLUMN "undoesId" UUID;
CREATE UNIQUE INDEX "ClaimEdit_undoesId_key" ON "ClaimEdit"("undoesId");
ALTER TABLE "ClaimEdit" ADD CONSTRAINT "ClaimEdit_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "ClaimEdit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
