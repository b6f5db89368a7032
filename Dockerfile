# One image for all services, of which the entry point names one:
#   docker build --tag cafezinho .                  needs Docker (23 or later) alone, for Maven runs inside
#   mvn package && servers/build-services           takes what Maven has built, which is faster
ARG JAVA_IMAGE=eclipse-temurin:25.0.4_7-jre-noble

FROM ${JAVA_IMAGE} AS runtime
WORKDIR /cafezinho
# a new volume takes this folder's owner
RUN mkdir -p /run/secrets/cafezinho && chown 10001:10001 /run/secrets/cafezinho
COPY servers/service/ ./
USER 10001:10001
ENTRYPOINT ["./start"]

# Our own modules get a layer of their own, so that a change of ours leaves the layer of libraries as it is.
FROM ${JAVA_IMAGE} AS packaged
WORKDIR /cafezinho
COPY target/app/ ./
RUN mkdir own && mv lib/*-SNAPSHOT.jar own/

FROM runtime AS built
COPY --from=packaged /cafezinho/lib/ lib/
COPY --from=packaged /cafezinho/own/ lib/
COPY --from=packaged /cafezinho/*.jar ./
USER 0
RUN ./archive
USER 10001:10001

FROM maven:3.9.16-eclipse-temurin-25-noble AS maven
COPY --from=node:20-bookworm-slim /usr/local /usr/local
WORKDIR /build
COPY . .
RUN rm -rf target \
 && mvn -B -ntp -q package -DskipTests -Dweb.check.skip=true -pl '!standalone,!system-tests' \
 && mkdir target/app/own && mv target/app/lib/*-SNAPSHOT.jar target/app/own/

FROM runtime
COPY --from=maven /build/target/app/lib/ lib/
COPY --from=maven /build/target/app/own/ lib/
COPY --from=maven /build/target/app/*.jar ./
USER 0
RUN ./archive
USER 10001:10001
