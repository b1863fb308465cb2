-- Search over the texts, each in the word forms of its language as well as word for word.
CREATE FUNCTION "search_config"(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig WHEN 'ca' THEN 'pg_catalog.catalan'::regconfig
    WHEN 'da' THEN 'pg_catalog.danish'::regconfig WHEN 'de' THEN 'pg_catalog.german'::regconfig
    WHEN 'el' THEN 'pg_catalog.greek'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'eu' THEN 'pg_catalog.basque'::regconfig
    WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig WHEN 'fr' THEN 'pg_catalog.french'::regconfig
    WHEN 'ga' THEN 'pg_catalog.irish'::regconfig WHEN 'hi' THEN 'pg_catalog.hindi'::regconfig
    WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig WHEN 'hy' THEN 'pg_catalog.armenian'::regconfig
    WHEN 'id' THEN 'pg_catalog.indonesian'::regconfig WHEN 'it' THEN 'pg_catalog.italian'::regconfig
    WHEN 'lt' THEN 'pg_catalog.lithuanian'::regconfig WHEN 'ne' THEN 'pg_catalog.nepali'::regconfig
    WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig WHEN 'nn' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig
    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig WHEN 'sr' THEN 'pg_catalog.serbian'::regconfig
    WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig WHEN 'ta' THEN 'pg_catalog.tamil'::regconfig
    WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig WHEN 'yi' THEN 'pg_catalog.yiddish'::regconfig
    ELSE 'pg_catalog.simple'::regconfig END $$;

-- A table beside the texts: those are never rewritten. It goes with its text when that is removed for legal reasons.
CREATE TABLE "TextSearch" (
  "revisionId" UUID PRIMARY KEY REFERENCES "SourceText"("revisionId") ON DELETE CASCADE,
  "words" TSVECTOR NOT NULL
);
CREATE INDEX "TextSearch_words" ON "TextSearch" USING GIN ("words");

-- A word list has its limit (1 MB): of a very long text the first part is found.
CREATE FUNCTION "search_words"(body text, language text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  SELECT to_tsvector('pg_catalog.simple', left(body, 250000)) || to_tsvector("search_config"(language), left(body, 250000)) $$;

CREATE FUNCTION "index_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "TextSearch" ("revisionId", "words")
  SELECT NEW."revisionId", "search_words"(NEW."body", s."language")
  FROM "SourceRevision" v JOIN "Source" s ON s."id" = v."sourceId" WHERE v."id" = NEW."revisionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "indexed" AFTER INSERT ON "SourceText" FOR EACH ROW EXECUTE FUNCTION "index_text"();

-- A language that an editor puts right counts for the texts that are there.
CREATE FUNCTION "index_texts_of_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "TextSearch" f SET "words" = "search_words"(t."body", NEW."language")
  FROM "SourceText" t JOIN "SourceRevision" v ON v."id" = t."revisionId"
  WHERE v."sourceId" = NEW."id" AND f."revisionId" = t."revisionId";
  RETURN NULL;
END $$;
CREATE TRIGGER "indexed_anew" AFTER UPDATE OF "language" ON "Source" FOR EACH ROW
  WHEN (OLD."language" IS DISTINCT FROM NEW."language") EXECUTE FUNCTION "index_texts_of_source"();

INSERT INTO "TextSearch" ("revisionId", "words")
SELECT t."revisionId", "search_words"(t."body", s."language")
FROM "SourceText" t JOIN "SourceRevision" v ON v."id" = t."revisionId" JOIN "Source" s ON s."id" = v."sourceId";
