# One image for every service:
# docker build --build-arg MODULE=order-principal --build-arg MAIN=dev.cafezinho.order.OrderApplication .
FROM maven:3-eclipse-temurin-25 AS build
COPY --from=node:20-bookworm-slim /usr/local /usr/local
WORKDIR /cafezinho
COPY . .
ARG MODULE
# each module's libraries in a folder of its own: those of the modules that it is built with may be more
RUN mvn -B -ntp -q package dependency:copy-dependencies -pl "$MODULE" -am -Dmaven.test.skip=true -Dweb.check.skip=true \
      -DincludeScope=runtime \
  && mkdir -p /app && mv "$MODULE"/target/dependency /app/lib \
  && cp "$MODULE"/target/*.jar /app/lib/

FROM eclipse-temurin:25-jre
COPY --from=build /app/lib /app/lib
ARG MAIN
ENV MAIN=$MAIN
USER 10001
ENTRYPOINT ["sh", "-c", "exec java -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError -cp '/app/lib/*' $MAIN"]
