-- Some limits are of a business day: what stands in its documents is found without reading all.

CREATE INDEX sale_of_day ON sale (business_day, epoch, seq);
